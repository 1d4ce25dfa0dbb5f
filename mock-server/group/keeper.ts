/** The id of the manager who looks after a group `g`: who owns it in WeCom, or who helps with one that somebody else owns. */
export const KEEPER_OF_GROUP = 'coalesce(g.owner_manager_id, g.helper_manager_id)'

/** Where every rule gets the time from. Tests hold it still; QA moves it. */
export interface Clock {
  now(): Date
}

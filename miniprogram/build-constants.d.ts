/** Address of the API without a trailing slash; set when the package is built (environment variable of the same name). */
declare const KOI_API_BASE: string

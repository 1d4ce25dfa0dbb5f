/** Pinia and the shared error codes use Object.hasOwn: Chrome 93, iOS 15.4. Imported first. */
Object.hasOwn ??= (object, key) => Object.prototype.hasOwnProperty.call(object, key)

/** What of the settings the files need; the class is the token it is handed over by. */
export abstract class FileSettings {
  /** Bytes one organisation may keep, cleaned copies included. */
  abstract readonly organisationBytes: number;
}

/** A failure whose message says all there is to say: what, where, and what to do. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode] 1: it could not be done, 2: it was asked for wrongly
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

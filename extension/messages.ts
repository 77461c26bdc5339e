/** Sent by the button of the browser to a side panel that is open already. */
export const READ_AGAIN = 'read again';

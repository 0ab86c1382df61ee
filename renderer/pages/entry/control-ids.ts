/** Ids by which deep links, labels and notes find the control of a county's field. */
export function controlId(field: string): string {
  return `field-${field}`;
}

export function noteId(field: string): string {
  return `note-${field}`;
}

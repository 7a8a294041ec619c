/** Where the pane stands beside the list, moving through the list shows each note; where it covers it, Enter does. */
export function hasRoomForBoth(): boolean {
  return window.matchMedia('(min-width: 1101px)').matches;
}

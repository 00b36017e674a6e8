package fr.ent.portal.web;

/**
 * What the home page offers of a room (fr: tuile). Its words are {@code tile.ID} and {@code
 * tile.ID.more}.
 *
 * @param place where it stands among the others, from 0 to 99; from 20 to 79 what is set rather
 *     than used every day
 * @param id stable; favourites keep it
 * @param icon name in the set of icons
 */
public record Tile(int place, String id, String icon, String path, Access access) {
  /** Tell whether it leads to what is set rather than used every day. */
  public boolean administers() {
    return place >= 20 && place < 80;
  }
}

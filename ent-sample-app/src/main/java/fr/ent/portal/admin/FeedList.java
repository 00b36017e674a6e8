package fr.ent.portal.admin;

import fr.ent.api.directory.FeedRun;
import java.util.List;

/**
 * The page of feeds.
 *
 * @param names what waits in the folder
 * @param error key of what was wrong with the form; empty where nothing was
 */
public record FeedList(List<FeedRun> runs, List<String> names, String error) {}

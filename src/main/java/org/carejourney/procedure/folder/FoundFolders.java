package org.carejourney.procedure.folder;

import java.util.List;
import org.carejourney.procedure.Fault;

/**
 * What lies in all places.
 *
 * @param councils the folder of each council, whatever is wrong in it
 * @param strays folders that can be no council's
 * @param places places where nothing lies
 */
public record FoundFolders(List<CouncilFolder> councils, List<Fault> strays, List<Fault> places) {}

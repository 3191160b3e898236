package org.carejourney.procedure.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carejourney.procedure.Fault;
import org.carejourney.shared.Council;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the folders of all councils: those shipped with the service, and those in other places. A later place lies over
 * an earlier one, and a council's own file over the common one of the same name.
 */
public final class Folders {

    static final String SHIPPED = "classpath*:";

    private static final String COMMON = "common";
    private static final String SETTINGS = "procedure.yaml";
    private static final Pattern PLACE = Pattern.compile("([^/]+)/([^/]+)$");
    private static final Pattern NO_PART = Pattern.compile("\\..*|.*\\.md");
    private static final Map<String, String> KINDS = Map.of("bpmn", "bpmn", "dmn", "bpmn", "form", "forms");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final List<Fault> places = new ArrayList<>();
    /** What does not belong into a folder, by folder. */
    private final Map<String, List<Fault>> odd = new HashMap<>();
    /** Files by folder, then by name. */
    private final Map<String, Map<String, ProcedureFile>> found = new TreeMap<>();

    private Folders() {}

    /**
     * Reads all folders.
     *
     * @param places roots that hold a folder for each council, such as {@code file:/srv/procedures/}; what is shipped
     *     comes first
     */
    public static FoundFolders read(List<String> places) {
        Folders folders = new Folders();
        folders.add(SHIPPED + "bpmn/*/*", "bpmn/");
        folders.add(SHIPPED + "forms/*/*", "forms/");
        places.forEach(folders::addPlace);
        return folders.overlay();
    }

    /** Reads the folders of one place alone, without what is shipped. */
    public static FoundFolders only(String place) {
        Folders folders = new Folders();
        folders.addPlace(place);
        return folders.overlay();
    }

    /** A place holds {@code <council>/}, with forms beside the models or in {@code forms/<council>/}. */
    private void addPlace(String place) {
        String root = place.endsWith("/") ? place : place + "/";
        boolean split = add(root + "bpmn/*/*", "");
        boolean plain = !split && add(root + "*/*", "");
        boolean forms = add(root + "forms/*/*", "");
        if (!split && !plain && !forms) {
            places.add(new Fault(place, 0, "", "no procedures here; expected a folder for each council"));
        }
    }

    private boolean add(String pattern, String prefix) {
        try {
            boolean any = false;
            for (Resource resource : resources.getResources(pattern)) {
                if (resource.isReadable() && resource.getFilename() != null) {
                    any |= add(resource, prefix);
                }
            }
            return any;
        } catch (IOException e) {
            throw new UncheckedIOException("The procedures in " + pattern + " cannot be read", e);
        }
    }

    private boolean add(Resource resource, String prefix) throws IOException {
        Matcher place = PLACE.matcher(resource.getURL().getPath());
        String file = resource.getFilename();
        if (!place.find() || NO_PART.matcher(file).matches() || place.group(1).matches("forms|bpmn")) {
            return false;
        }
        String folder = place.group(1);
        String origin = prefix.isEmpty() ? resource.getFile().getPath() : prefix + folder + "/" + file;
        String kind = KINDS.get(file.substring(file.lastIndexOf('.') + 1));
        if (kind == null && !file.equals(SETTINGS)) {
            odd.computeIfAbsent(folder, any -> new ArrayList<>())
                    .add(new Fault(
                            origin,
                            0,
                            "",
                            "not a kind of file that belongs here; expected .bpmn, .dmn, .form or " + SETTINGS));
            return true;
        }
        String name = kind == null ? file : kind + "/" + file;
        try (InputStream content = resource.getInputStream()) {
            found.computeIfAbsent(folder, any -> new TreeMap<>())
                    .put(name, new ProcedureFile(name, origin, content.readAllBytes()));
        }
        return true;
    }

    private FoundFolders overlay() {
        Map<String, ProcedureFile> common = found.getOrDefault(COMMON, Map.of());
        Set<String> names = new TreeSet<>(found.keySet());
        names.addAll(odd.keySet());
        names.remove(COMMON);
        List<CouncilFolder> folders = new ArrayList<>();
        List<Fault> strays = new ArrayList<>();
        for (String name : names) {
            if (Council.isValid(name)) {
                Map<String, ProcedureFile> files = new TreeMap<>();
                common.forEach((file, shared) -> files.put(file, shared.usedBy(name)));
                files.putAll(found.getOrDefault(name, Map.of()));
                Optional<ProcedureFile> settings = Optional.ofNullable(files.remove(SETTINGS));
                folders.add(new CouncilFolder(new Council(name), settings, List.copyOf(files.values()), oddIn(name)));
            } else {
                strays.add(new Fault(
                        name, 0, "", "the name of a council's folder is in small letters, digits and hyphens"));
            }
        }
        return new FoundFolders(folders, strays, places);
    }

    /** What does not belong into the common folder is every council's to mend. */
    private List<Fault> oddIn(String council) {
        return Stream.of(COMMON, council)
                .flatMap(folder -> odd.getOrDefault(folder, List.of()).stream())
                .toList();
    }
}

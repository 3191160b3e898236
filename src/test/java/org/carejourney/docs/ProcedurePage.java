package org.carejourney.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page "Write your own procedure", with the files, reports and requests that are printed on it. */
public final class ProcedurePage {

    /** Where the page says that the folders lie. */
    static final String PLACE = "/srv/procedures";

    private static final Pattern FILE =
            Pattern.compile("^### `([^`]+)`$.*?^```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final String text;

    private ProcedurePage(String text) {
        this.text = text;
    }

    public static ProcedurePage read() {
        try {
            return new ProcedurePage(Files.readString(Path.of("src/docs/write-your-own-procedure.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files by name, as they are printed. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2)));
        return files;
    }

    /** Writes the council's folder below a place, and says where it is. */
    public Path writeFolder(Path place) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (file.getKey().contains("/")) {
                Path path = place.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        return place.resolve("newcouncil");
    }

    /** What is printed in blocks of one kind, in order. */
    private List<String> blocks(String kind) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> block.group(2))
                .toList();
    }

    /** What the page says that a sound folder's check prints, and that of a faulty one. */
    List<String> reports() {
        return blocks("text");
    }

    /** A request with what is said of its answer. */
    record Call(List<String> words, List<String> claims) {}

    /** Everything to be typed, in order; what is set in between stands as a call without claims. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        blocks("sh").stream().flatMap(String::lines).forEach(line -> {
            if (line.startsWith("# ")) {
                calls.get(calls.size() - 1).claims().add(line.substring(2));
            } else {
                calls.add(new Call(words(line), new ArrayList<>()));
            }
        });
        return calls;
    }

    /** Splits a line as a shell does; quotes stay for whoever replaces the variables. */
    private static List<String> words(String line) {
        return Pattern.compile("'[^']*'|(?:\"[^\"]*\"|[^\\s\"'])+(?:'[^']*')?")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}

package org.carejourney.procedure.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carejourney.procedure.folder.YamlValue.Entries;
import org.carejourney.procedure.folder.YamlValue.Items;
import org.carejourney.procedure.folder.YamlValue.Kind;
import org.carejourney.procedure.folder.YamlValue.Scalar;

/** Reads a YAML file into values that know their lines. */
final class YamlFile {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String name;
    private final Findings findings;

    private YamlFile(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** The file's entries; nothing, and a finding, when it is not readable. */
    static Optional<Entries> read(String name, byte[] content, Findings findings) {
        return new YamlFile(name, findings).read(content);
    }

    private Optional<Entries> read(byte[] content) {
        try (YAMLParser parser = YAML.createParser(content)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return Optional.of((Entries) value(parser));
            }
            findings.add(name, 1, "", "expected keys with values");
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            findings.add(name, line, "", "not readable as YAML: " + plain(unreadable.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private YamlValue value(YAMLParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_NUMBER_INT -> new Scalar(line, Kind.WHOLE, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(line, Kind.YES_NO, parser.getText());
            case VALUE_STRING -> new Scalar(line, Kind.TEXT, parser.getText());
            default -> new Scalar(line, Kind.OTHER, parser.getText());
        };
    }

    private Entries entries(YAMLParser parser, int line) throws IOException {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (values.put(key, value(parser)) != null) {
                findings.add(name, keyLine, key, "stands here a second time; expected once");
            }
        }
        return new Entries(line, values);
    }

    private Items items(YAMLParser parser, int line) throws IOException {
        List<YamlValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Items(line, values);
    }

    /** What was read and what was wrong with it; the lines between show the place, which the fault names itself. */
    private static String plain(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }
}

package org.carejourney.document.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.Documents;
import org.carejourney.document.PackedDocument;
import org.carejourney.form.KnownValues;
import org.carejourney.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms may ask of the pack that is being made: {@code document:packList}. */
@Component
class DocumentKnownValues implements KnownValues {

    private final Documents documents;
    private final Procedures procedures;

    DocumentKnownValues(Documents documents, Procedures procedures) {
        this.documents = documents;
        this.procedures = procedures;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        return switch (key) {
            case "packList" ->
                toSend(context).stream()
                        .map(document -> Map.of("value", document.type(), "label", label(context, document.type())))
                        .toList();
            case "missing" ->
                toSend(context).stream()
                        .map(document -> label(context, document.type()))
                        .collect(Collectors.joining(", "));
            case "withheldParts" ->
                String.join(", ", documents.consent(context.caseReference()).withheldParts());
            default -> null;
        };
    }

    /** What may be sent of the newest pack of the case that has not gone yet. */
    private List<PackedDocument> toSend(Context context) {
        return documents.of(context.caseReference()).stream()
                .filter(pack -> pack.sentAt().isEmpty())
                .reduce((earlier, later) -> later)
                .map(DocumentPack::documents)
                .orElse(List.of())
                .stream()
                .filter(document -> document.action().maySend())
                .toList();
    }

    private String label(Context context, String type) {
        String words = type.replace('_', ' ').toLowerCase(Locale.UK);
        return procedures
                .of(context.council())
                .texts()
                .getOrDefault("document." + type, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}

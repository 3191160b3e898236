package org.carejourney.document.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.DocumentWords;
import org.carejourney.document.Documents;
import org.carejourney.document.PackedDocument;
import org.carejourney.document.SharingAction;
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
                        .map(type -> Map.of("value", type, "label", label(context, type)))
                        .toList();
            case "packRows" ->
                toSend(context).stream()
                        .map(type -> Map.of("documentType", type))
                        .toList();
            case "missing" -> toSend(context);
            case "heldBack" -> heldBack(context);
            case "withheldParts" ->
                String.join(", ", documents.consent(context.caseReference()).withheldParts());
            default -> null;
        };
    }

    /** What may be sent of the pack that is being made and has not gone yet. */
    private List<String> toSend(Context context) {
        return open(context).stream()
                .filter(PackedDocument::isOpen)
                .filter(document -> document.action().maySend())
                .map(PackedDocument::type)
                .toList();
    }

    /** What of that pack stays back, and why. */
    private @Nullable String heldBack(Context context) {
        String held = open(context).stream()
                .filter(document -> !document.action().maySend())
                .map(document -> label(context, document.type())
                        + (document.action() == SharingAction.BLOCK_AND_ASK
                                ? ": consent is not recorded"
                                : ": withheld by the person's wish"))
                .collect(Collectors.joining("\n"));
        return held.isEmpty() ? null : held;
    }

    /** The newest pack of the case that has not gone yet. */
    private List<PackedDocument> open(Context context) {
        return documents.of(context.caseReference()).stream()
                .filter(pack -> pack.sentAt().isEmpty())
                .reduce((earlier, later) -> later)
                .map(DocumentPack::documents)
                .orElse(List.of());
    }

    private String label(Context context, String type) {
        return DocumentWords.title(procedures.of(context.council()), type);
    }
}

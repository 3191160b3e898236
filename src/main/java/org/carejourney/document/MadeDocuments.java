package org.carejourney.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.cases.CareCase;
import org.carejourney.document.MadeDocument.Part;
import org.carejourney.form.Answered;
import org.carejourney.form.AnswersInWords;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes documents of a case from the newest answers on its record. The council's figures say which forms make a type of
 * document, which of their questions stay out of it, and which questions are a section that a person may withhold.
 */
@Service
@Transactional(readOnly = true)
public class MadeDocuments {

    private static final String SECTIONS = ".sections.";

    private final Procedures procedures;
    private final CaseRecord record;
    private final AnswersInWords answers;
    private final Documents documents;
    private final Clock clock;

    MadeDocuments(Procedures procedures, CaseRecord record, AnswersInWords answers, Documents documents, Clock clock) {
        this.procedures = procedures;
        this.record = record;
        this.answers = answers;
        this.documents = documents;
        this.clock = clock;
    }

    /** The whole document as it is now; nothing where it is not made here, or no form of it is completed yet. */
    public Optional<MadeDocument> whole(CareCase of, String type) {
        return find(of, type, Instant.MAX).map(found -> found.without(Set.of(), false));
    }

    /**
     * A document as whoever it was sent to may read it: from the answers that were there when it was sent, without what
     * the person withheld then or withholds now. Where a withheld part is none that the figures or forms know, nobody
     * can say that it is left out, so there is no document.
     *
     * @param now what may be done with it now
     */
    public Optional<MadeDocument> asSent(CareCase of, PackedDocument sent, SharingAction now) {
        Instant at = sent.sentAt().orElseThrow();
        Set<String> withheld = new LinkedHashSet<>();
        withheld.addAll(documents.consent(of.reference(), at).withheldParts());
        withheld.addAll(documents.consent(of.reference()).withheldParts());
        boolean inPart = sent.action() == SharingAction.SHARE_WITHOUT_EXCLUDED_PARTS
                || now == SharingAction.SHARE_WITHOUT_EXCLUDED_PARTS;
        return find(of, sent.type(), at).flatMap(found -> {
            Set<String> names = new HashSet<>();
            boolean allKnown = true;
            for (String part : withheld) {
                Set<String> meant = found.meantBy(part);
                names.addAll(meant);
                names.addAll(found.inSections(part));
                allKnown &= !meant.isEmpty();
            }
            return inPart && !allKnown ? Optional.empty() : Optional.of(found.without(names, inPart));
        });
    }

    private Optional<Found> find(CareCase of, String type, Instant until) {
        Procedure procedure = procedures.of(of.council());
        List<String> forms = list(of.council(), "documents." + type + ".forms");
        List<RecordEntry> completed = record.of(of.reference()).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED && forms.contains(entry.subject()))
                .filter(entry -> !entry.at().isAfter(until))
                .toList();
        if (completed.isEmpty()) {
            return Optional.empty();
        }
        List<String> leftOut = list(of.council(), "documents." + type + ".leaveOut");
        List<Answered> answered = forms.stream()
                .flatMap(
                        form -> completed.stream()
                                .filter(entry -> entry.subject().equals(form))
                                .reduce((earlier, later) -> later)
                                .stream())
                .flatMap(entry -> answers.of(of.council(), entry).stream())
                .filter(question -> leftOut.stream().noneMatch(question.names()::contains))
                .toList();
        return Optional.of(new Found(of, type, procedure, forms, completed, answered));
    }

    private List<String> list(Council council, String key) {
        LocalDate today = CouncilTime.today(clock);
        Object value = procedures.of(council).value(key, today).orElse(List.of());
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What a document is made of. */
    private class Found {

        private final CareCase of;
        private final String type;
        private final Procedure procedure;
        private final List<String> forms;
        private final List<RecordEntry> completed;
        private final List<Answered> answered;

        Found(
                CareCase of,
                String type,
                Procedure procedure,
                List<String> forms,
                List<RecordEntry> completed,
                List<Answered> answered) {
            this.of = of;
            this.type = type;
            this.procedure = procedure;
            this.forms = forms;
            this.completed = completed;
            this.answered = answered;
        }

        /**
         * The names of the questions that a withheld part means: a section of the figures, or a question or group by
         * itself; none where it means nothing, or a section names a question that there is not.
         */
        Set<String> meantBy(String part) {
            String sections = "documents." + type + SECTIONS;
            Optional<String> section = procedure.values().keySet().stream()
                    .filter(key -> key.startsWith(sections))
                    .filter(key -> same(key.substring(sections.length()), part))
                    .findFirst();
            Set<String> known = known();
            if (section.isPresent()) {
                Set<String> meant = Set.copyOf(list(of.council(), section.get()));
                return known.containsAll(meant) ? meant : Set.of();
            }
            return known.stream().filter(name -> same(name, part)).collect(Collectors.toSet());
        }

        /** The questions of this section in whatever document: what is withheld from one is not told by another. */
        Set<String> inSections(String part) {
            return procedure.values().keySet().stream()
                    .filter(key -> key.startsWith("documents.") && key.contains(SECTIONS))
                    .filter(key -> same(key.substring(key.indexOf(SECTIONS) + SECTIONS.length()), part))
                    .flatMap(key -> list(of.council(), key).stream())
                    .collect(Collectors.toSet());
        }

        private Set<String> known() {
            Set<String> known = new HashSet<>();
            completed.forEach(entry -> known.addAll(answers.names(of.council(), entry)));
            forms.forEach(form -> known.addAll(answers.names(of.council(), form)));
            return known;
        }

        private static boolean same(String name, String other) {
            return words(name).equals(words(other));
        }

        private static String words(String text) {
            return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
        }

        MadeDocument without(Set<String> names, boolean inPart) {
            List<Answered> kept = answered.stream()
                    .filter(question -> names.stream().noneMatch(question.names()::contains))
                    .toList();
            List<Part> parts = new ArrayList<>();
            for (int at = 0; at < kept.size(); at++) {
                Answered question = kept.get(at);
                if (!question.answer().isEmpty() || hasAnswerBelow(kept, at)) {
                    parts.add(new Part(
                            question.depth(), "part-" + (parts.size() + 1), question.question(), question.answer()));
                }
            }
            return new MadeDocument(
                    type,
                    DocumentWords.title(procedure, type),
                    DocumentWords.words(of.subject().about().name()),
                    of.subject().reference(),
                    procedure.name(),
                    completed.stream()
                            .map(RecordEntry::at)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    String.valueOf(completed.size()),
                    inPart || kept.size() < answered.size(),
                    List.copyOf(parts));
        }

        private static boolean hasAnswerBelow(List<Answered> kept, int heading) {
            for (int at = heading + 1;
                    at < kept.size() && kept.get(at).depth() > kept.get(heading).depth();
                    at++) {
                if (!kept.get(at).answer().isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }
}

package org.carejourney.form;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carejourney.procedure.Policy;
import org.carejourney.procedure.Procedure.Link;
import org.carejourney.procedure.Procedures;
import org.carejourney.procedure.Rates;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers what forms ask for by {@code prefill} and {@code options}: {@code variable:setting}, {@code market:homes}. */
@Component
class Sources {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final CaseRecord record;
    private final Policy policy;
    private final Procedures procedures;
    private final Rates rates;
    private final Clock clock;
    private final ObjectProvider<KnownValues> modules;

    Sources(
            CaseRecord record,
            Policy policy,
            Procedures procedures,
            Rates rates,
            Clock clock,
            ObjectProvider<KnownValues> modules) {
        this.record = record;
        this.policy = policy;
        this.procedures = procedures;
        this.rates = rates;
        this.clock = clock;
        this.modules = modules;
    }

    /**
     * @param context the case, absent while there is none yet: then only the council's figures are known
     * @param source name of the source, a colon and what is asked of it
     */
    @Nullable
    Object value(Council council, KnownValues.@Nullable Context context, String source) {
        String name = source.substring(0, Math.max(source.indexOf(':'), 0));
        String key = source.substring(source.indexOf(':') + 1);
        if (name.equals("policy")) {
            return policy(council, key);
        }
        if (name.equals("link")) {
            return version(council, key);
        }
        if (name.equals("rates")) {
            return rates(council, key);
        }
        if (context == null) {
            return null;
        }
        return switch (name) {
            case "variable" -> context.variables().get(key);
            case "words" -> words(council, context.variables().get(key));
            case "form" -> submitted(context, key);
            default ->
                modules.orderedStream()
                        .filter(module -> module.name().equals(name))
                        .findFirst()
                        .map(module -> module.value(context, key))
                        .orElse(null);
        };
    }

    /** What may be chosen, as form-js takes it: label and value. */
    List<?> options(Council council, KnownValues.@Nullable Context context, String source) {
        Object value = value(council, context, source);
        List<Object> options = new ArrayList<>();
        if (value instanceof Map<?, ?> labels) {
            labels.forEach((key, label) -> options.add(option(key, label)));
        }
        for (Object item : Plain.list(value)) {
            options.add(item instanceof Map ? item : option(item, label(council, item.toString())));
        }
        return options;
    }

    private static Map<String, Object> option(Object value, Object label) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("label", label.toString());
        option.put("value", value);
        return option;
    }

    /** A variable that holds constants, with commas between them, as people say it. */
    private @Nullable String words(Council council, @Nullable Object constants) {
        return constants == null
                ? null
                : Pattern.compile(",")
                        .splitAsStream(constants.toString())
                        .map(constant -> label(council, constant.strip()))
                        .collect(Collectors.joining(", "));
    }

    /** The council's own word for it, else a constant in small letters. */
    private String label(Council council, String value) {
        String word = policy.label(council, value);
        if (!word.equals(value) || !CONSTANT.matcher(value).matches() || !value.contains("_") && value.length() < 4) {
            return word;
        }
        return value.charAt(0) + value.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private @Nullable Object policy(Council council, String key) {
        Optional<Object> value = policy.value(council, key);
        return value.isPresent() ? value.get() : inside(policy.tree(council), key);
    }

    /** The levels that have a rate, or the rates in force today, one in a line. */
    private @Nullable Object rates(Council council, String key) {
        return switch (key) {
            case "levels" -> rates.levels(council);
            case "today" ->
                rates.on(council, CouncilTime.today(clock)).stream()
                        .map(Rates.Held::rate)
                        .map(rate -> label(council, rate.level()) + ": " + rate.weekly() + " a week since "
                                + DAY.format(rate.from()))
                        .collect(Collectors.joining("\n"));
            default -> null;
        };
    }

    /** The version of a policy of the council's library that is in force. */
    private @Nullable String version(Council council, String key) {
        return Optional.ofNullable(procedures.of(council).links().get(key))
                .map(Link::version)
                .orElse(null);
    }

    /** @param key one form, or several with bars between them of which the one holds that came last; then the field */
    private @Nullable Object submitted(KnownValues.Context context, String key) {
        int dot = key.indexOf('.');
        String forms = key.substring(0, dot);
        return entered(context, List.of(forms.split("\\|")))
                .map(values -> inside(values, key.substring(dot + 1)))
                .orElse(null);
    }

    private Optional<Map<String, Object>> entered(KnownValues.Context context, List<String> forms) {
        String first = forms.get(0);
        if (forms.size() == 1 && !first.startsWith(MessageCheck.FORM)) {
            return record.lastSubmission(context.caseReference(), first);
        }
        return record.of(context.caseReference()).stream()
                .filter(entry -> switch (entry.kind()) {
                    case FORM_COMPLETED -> forms.contains(entry.subject());
                    case MESSAGE_RECEIVED -> forms.contains(MessageCheck.form(entry.subject()));
                    default -> false;
                })
                .reduce((earlier, later) -> later)
                .map(RecordEntry::content);
    }

    private static @Nullable Object inside(Map<?, ?> values, String path) {
        Object value = values;
        for (String key : path.split("\\.")) {
            value = Plain.map(value).get(key);
        }
        return value;
    }
}

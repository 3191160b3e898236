package org.carejourney.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A case whose documents go to the home {@code HOME-REST-PACK}. */
public final class Packs {

    private static final String HOME = "HOME-REST-PACK";

    private final ApplicationContext service;
    private final Api api;
    private String reference;

    public Packs(ApplicationContext service, Api api) {
        this.service = service;
        this.api = api;
    }

    public String reference() {
        return reference;
    }

    void opens() {
        reference = api.opens();
    }

    /** The person is assessed, has said what is withheld, and has a plan. */
    void planned(String withheld) {
        planned(Map.of("withheldParts", List.of(Map.of("part", withheld))));
    }

    private void planned(Map<String, Object> consent) {
        opens();
        api.does(reference, "record-contact", "gather-information", "name-assessor", "assess-needs");
        answers("discuss-sharing", consent);
        api.does(reference, "plan-support");
    }

    private void answers(String form, Map<String, Object> changes) {
        Api.Answer done = api.answers(reference, form, changes);
        if (done.status() != 204) {
            throw new AssertionError(form + ": " + done.status() + " " + done.body());
        }
    }

    /** Everything has gone to the home, the assessments without what is withheld. */
    public void sent(String withheld) {
        planned(withheld);
        share();
        api.does(reference, "strip-withheld-parts", "strip-withheld-parts", "send-documents");
    }

    /** The plan has gone; without consent the assessments have not. */
    void sentWithConsent(String answer) {
        Map<String, Object> consent = new HashMap<>();
        consent.put("shareConsent", answer);
        consent.put("withheldParts", null);
        planned(consent);
        share();
        api.does(reference, "send-documents");
    }

    private void share() {
        service.getBean(RuntimeService.class)
                .createProcessInstanceByKey("document-sharing")
                .processDefinitionTenantId(Api.DEVON.value())
                .businessKey(reference)
                .setVariables(Map.of("pack", "MOVE_IN", "recipient", HOME))
                .execute();
    }

    /** The person says otherwise later. */
    public void consents(String answer) {
        service.getBean(TransactionTemplate.class).executeWithoutResult(done -> service.getBean(CaseRecord.class)
                .append(new NewEntry(
                        new CaseReference(reference),
                        EntryKind.FORM_COMPLETED,
                        "record-consent",
                        Map.of("shareConsent", answer))));
    }

    /** The link to what was sent last. */
    public String link() {
        var packs = api.get("rest-practitioner", Api.C + "/cases/" + reference + "/documents")
                .body();
        return packs.get(packs.size() - 1).path("link").asText();
    }
}

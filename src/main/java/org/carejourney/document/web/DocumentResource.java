package org.carejourney.document.web;

import java.util.List;
import org.carejourney.cases.Cases;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.Documents;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document packs of a case: what went to whom, and what was held back. */
@RestController
@RequestMapping("/api/councils/{council}/cases/{reference}/documents")
class DocumentResource {

    private final Documents documents;
    private final Cases cases;

    DocumentResource(Documents documents, Cases cases) {
        this.documents = documents;
        this.cases = cases;
    }

    @GetMapping
    List<DocumentPack> packs(@PathVariable Council council, @PathVariable String reference) {
        if (!CaseReference.isValid(reference)) {
            throw new NotFound("No such case");
        }
        return documents.of(cases.require(council, new CaseReference(reference)).reference());
    }
}

package org.carejourney.market.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carejourney.market.CqcImport;
import org.carejourney.market.CqcReport;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loads the register of homes from the Care Quality Commission's directory, sent as CSV in UTF-8. */
@RestController
@RequestMapping("/api/councils/{council}/homes/import")
class HomeImportResource {

    private final CqcImport directory;
    private final MarketRights rights;

    HomeImportResource(CqcImport directory, MarketRights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    /** @param localAuthority whose homes are taken, once for each; without it the county of the procedure */
    @PostMapping(consumes = "text/csv")
    CqcReport read(
            @PathVariable Council council,
            @RequestParam(required = false) @Nullable List<String> localAuthority,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
                    @RequestBody
                    InputStreamResource body)
            throws IOException {
        rights.requireImporter(council);
        return directory.read(
                council,
                new InputStreamReader(body.getInputStream(), StandardCharsets.UTF_8),
                localAuthority == null ? List.of() : localAuthority);
    }
}

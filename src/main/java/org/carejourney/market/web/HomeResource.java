package org.carejourney.market.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.carejourney.market.Home;
import org.carejourney.market.HomeEntry;
import org.carejourney.market.HomeFound;
import org.carejourney.market.Homes;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of homes over HTTP. */
@RestController
@RequestMapping("/api/councils/{council}/homes")
class HomeResource {

    private final Homes homes;
    private final MarketRights rights;

    HomeResource(Homes homes, MarketRights rights) {
        this.homes = homes;
        this.rights = rights;
    }

    @GetMapping
    Page<HomeFound> search(
            @PathVariable String council,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable String radiusMiles,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String vacancy,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        Council of = new Council(council);
        HomeSearchParameters asked = new HomeSearchParameters(near, radiusMiles, type, vacancy, page, size);
        return homes.search(of, asked.read(text -> homes.place(of, text)));
    }

    @GetMapping("/{reference}")
    Home home(@PathVariable String council, @PathVariable String reference) {
        if (!HomeReference.isValid(reference)) {
            throw new NotFound("No such home");
        }
        return homes.require(new Council(council), new HomeReference(reference));
    }

    @PutMapping("/{reference}")
    @ApiResponse(
            responseCode = "200",
            description =
                    "Replaced; where the procedure has a form for the contact, what is known of it stays when it is"
                            + " left out, and another one is refused",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            useReturnTypeSchema = true,
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = "string")))
    ResponseEntity<Home> put(
            @PathVariable String council, @PathVariable String reference, @RequestBody HomeEntry entry) {
        Council of = new Council(council);
        rights.requireRegistrar(of);
        if (!HomeReference.isValid(reference)) {
            throw new InvalidEntry(
                    "reference", "PATTERN", "The reference must be HOME- and capital letters, digits or hyphens");
        }
        HomeReference home = new HomeReference(reference);
        boolean added = homes.put(of, home, entry);
        Home body = homes.require(of, home);
        return added
                ? ResponseEntity.created(URI.create("/api/councils/" + council + "/homes/" + reference))
                        .body(body)
                : ResponseEntity.ok(body);
    }
}

package org.carejourney.market.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.carejourney.market.web.InvitationDesk.Shown;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A home's invitation, for the systems of homes. The token of the link opens it; nobody signs in. */
@RestController
@RequestMapping("/api/invitations/{token}")
@ApiResponse(responseCode = "200", description = "The invitation, with the answer there is", useReturnTypeSchema = true)
@ApiResponse(
        responseCode = "410",
        description = "The invitation can no longer be answered",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
class InvitationResource {

    private final InvitationDesk desk;

    InvitationResource(InvitationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Shown show(@PathVariable String token) {
        return desk.show(token);
    }

    /** The same answer again has no effect; another one takes the place of the one before. */
    @PutMapping("/answer")
    Shown answer(@PathVariable String token, @RequestBody HomesAnswer answer) {
        desk.answer(token, answer);
        return desk.show(token);
    }
}

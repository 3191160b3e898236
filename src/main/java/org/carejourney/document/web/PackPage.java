package org.carejourney.document.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.carejourney.document.web.PackDesk.Cover;
import org.carejourney.document.web.PackDesk.Listed;
import org.carejourney.document.web.PackDesk.Readable;
import org.carejourney.document.web.PackDesk.Shown;
import org.carejourney.document.web.PackDesk.Whole;
import org.carejourney.shared.Gone;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.web.PdfPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which the recipient of a pack reads it. They need neither an account nor script. */
@Hidden
@Controller
@RequestMapping("/packs/{token}")
class PackPage {

    private static final String DOCUMENTS = "/documents";
    private static final String WHOLE = "/pack.pdf";

    private final PackDesk desk;
    private final PdfPages pdf;

    PackPage(PackDesk desk, PdfPages pdf) {
        this.desk = desk;
        this.pdf = pdf;
    }

    /** A document in the list, in words. */
    record Line(Listed document, String sent, String html, String pdf) {}

    /** Opens nothing yet: what follows a link by itself, such as a guard of somebody's mail, leaves no receipt. */
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView announce(@PathVariable String token) {
        Cover cover = desk.announce(token);
        return page("pack-cover")
                .addObject("sender", cover.council())
                .addObject("open", PackLinks.path(token))
                .addObject("until", DocumentPages.day(cover.until()));
    }

    @PostMapping
    ResponseEntity<Void> open(@PathVariable String token) {
        desk.announce(token);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PackLinks.path(token) + DOCUMENTS))
                .build();
    }

    @GetMapping(path = DOCUMENTS, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        Shown shown = desk.show(token, reads(request));
        List<Line> lines = shown.documents().stream()
                .map(document -> new Line(
                        document,
                        DocumentPages.day(document.sentAt()),
                        PackLinks.path(token) + "/" + document.type() + ".html",
                        PackLinks.path(token) + "/" + document.type() + ".pdf"))
                .toList();
        return page("pack")
                .addObject("pack", shown)
                .addObject("documents", lines)
                .addObject("whole", PackLinks.path(token) + WHOLE)
                .addObject("until", DocumentPages.day(shown.until()));
    }

    @GetMapping(path = WHOLE)
    ResponseEntity<byte[]> whole(@PathVariable String token, HttpServletRequest request) {
        Whole whole = desk.readAll(token, reads(request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of("pack-file", DocumentPages.pack(whole)));
    }

    @GetMapping(path = "/{type}.html", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView read(@PathVariable String token, @PathVariable String type, HttpServletRequest request) {
        Readable asked = desk.read(token, type, reads(request));
        return page("pack-document")
                .addAllObjects(DocumentPages.sent(asked.document(), asked.listed()))
                .addObject("back", PackLinks.path(token) + DOCUMENTS);
    }

    @GetMapping(path = "/{type}.pdf")
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String type, HttpServletRequest request) {
        Readable asked = desk.read(token, type, reads(request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of(DocumentPages.PAGE, DocumentPages.sent(asked.document(), asked.listed())));
    }

    /** A request that only asks what is there does not count as read. */
    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView unknown() {
        ModelAndView page = page("pack-closed").addObject("status", HttpStatus.NOT_FOUND.value());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    @ExceptionHandler(Gone.class)
    ModelAndView over(HttpServletRequest request) {
        Object named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String token = named instanceof Map<?, ?> variables ? String.valueOf(variables.get("token")) : "";
        ModelAndView page = page("pack-closed")
                .addObject("status", HttpStatus.GONE.value())
                .addObject("sender", desk.sender(token).orElse("whoever sent it to you"));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static ModelAndView page(String name) {
        return new ModelAndView(name).addObject("guest", true);
    }
}

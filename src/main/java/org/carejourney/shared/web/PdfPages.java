package org.carejourney.shared.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Pages as PDF/UA, which a screen reader can read as the page itself. A template for it is well-formed XML, has a
 * language and a title, and asks for nothing from elsewhere.
 */
@Component
public class PdfPages {

    /** The library that writes the pages brings this font along. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;

    PdfPages(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** @param template a page that {@code templates} has, by its name */
    public byte[] of(String template, Map<String, Object> model) {
        String page = templates.process(template, new Context(Locale.UK, model));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        pdf.useFont(() -> PdfPages.class.getResourceAsStream(FONT), "Liberation Sans");
        pdf.withHtmlContent(page, null);
        pdf.toStream(written);
        try {
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }
}

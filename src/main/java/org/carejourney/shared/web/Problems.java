package org.carejourney.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers everything that goes wrong with a problem detail: {@code type} is stable for programs, {@code errors} lists
 * every field at fault. Nothing that was entered is repeated.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final String TYPES = "urn:care-journey:problem:";

    @ExceptionHandler
    ProblemDetail invalidEntry(InvalidEntry refused) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-entry", "Check what was entered", refused.faults());
    }

    @ExceptionHandler
    @Nullable
    ProblemDetail notFound(NotFound missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsPage(request.getHeader(HttpHeaders.ACCEPT))) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return problem(HttpStatus.NOT_FOUND, "not-found", missing.getMessage(), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response == null || !wantsPage(request.getHeader(HttpHeaders.ACCEPT))) {
            return super.handleNoResourceFoundException(missing, headers, status, request);
        }
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    /** People who follow a stale link get a page; programs get a problem. */
    private static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "conflict", conflict.getMessage(), List.of());
        problem.setProperty("code", conflict.code());
        return problem;
    }

    /** Somebody else changed the same thing at the same moment. */
    @ExceptionHandler
    ProblemDetail concurrent(ConcurrencyFailureException tooLate) {
        return problem(
                HttpStatus.CONFLICT,
                "conflict",
                "Somebody else changed this just now. Look again, then try",
                List.of());
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, List<FieldFault> faults) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }
}

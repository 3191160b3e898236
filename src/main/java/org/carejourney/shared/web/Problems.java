package org.carejourney.shared.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.Gone;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers everything that goes wrong with a problem detail: {@code type} is stable for programs, {@code errors} lists
 * every field at fault. Nothing that was entered is repeated.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPES = "urn:care-journey:problem:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,79}");

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

    @ExceptionHandler
    ProblemDetail gone(Gone over) {
        return problem(HttpStatus.GONE, "gone", over.getMessage(), List.of());
    }

    @ExceptionHandler
    @Nullable
    ProblemDetail unavailable(Unavailable stopped, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsPage(request.getHeader(HttpHeaders.ACCEPT))) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return null;
        }
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "stopped", stopped.getMessage(), List.of());
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

    /** Who may not do this is turned away at the door, in the security chain. */
    @ExceptionHandler
    void refused(AccessDeniedException refused) {
        throw refused;
    }

    @ExceptionHandler
    void notSignedIn(AuthenticationException refused) {
        throw refused;
    }

    /** A fault of ours. Its message may repeat what was entered, so only its place goes to the log. */
    @ExceptionHandler
    ProblemDetail fault(Exception fault) {
        LOG.atError()
                .setCause(new Place(fault))
                .addKeyValue("event", "request-failed")
                .log("A request failed");
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "fault",
                "Something went wrong here. Nothing has changed; try again, then tell support",
                List.of());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldFault> faults = unreadable.getCause() instanceof JsonMappingException fault
                        && !fault.getPath().isEmpty()
                ? List.of(fault(fault))
                : List.of();
        return handleExceptionInternal(unreadable, unreadable(faults), headers, status, request);
    }

    private static FieldFault fault(JsonMappingException fault) {
        return fault instanceof UnrecognizedPropertyException
                ? new FieldFault(path(fault), "UNKNOWN", "There is no such field")
                : new FieldFault(path(fault), "TYPE", "This is not of the kind that belongs here");
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream().map(Problems::name).collect(Collectors.joining("/"));
    }

    private static String name(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return String.valueOf(step.getIndex());
        }
        return NAME.matcher(step.getFieldName()).matches() ? step.getFieldName() : "unknown";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String parameter = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
        FieldFault fault = new FieldFault(parameter, "TYPE", "This is not of the kind that belongs here");
        return handleExceptionInternal(mismatch, unreadable(List.of(fault)), headers, status, request);
    }

    private static ProblemDetail unreadable(List<FieldFault> faults) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", "This cannot be read", faults);
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

    /** Where an exception came from, without what it said. */
    private static class Place extends Exception {

        private static final long serialVersionUID = 1L;

        Place(Throwable fault) {
            super(fault.getClass().getName(), fault.getCause() == null ? null : new Place(fault.getCause()));
            setStackTrace(fault.getStackTrace());
        }
    }
}

package org.carejourney.shared.web;

import java.net.URI;
import java.util.List;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

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
    ProblemDetail notFound(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, "not-found", missing.getMessage(), List.of());
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

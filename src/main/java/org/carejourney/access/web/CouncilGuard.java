package org.carejourney.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.NotFound;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets nobody into the API of a council that is not theirs: to them it does not exist. People of a home see their tasks
 * and offers there and nothing else of a case.
 */
@Configuration
class CouncilGuard implements WebMvcConfigurer, HandlerInterceptor {

    private final CurrentActor actor;
    private final Procedures procedures;

    CouncilGuard(CurrentActor actor, Procedures procedures) {
        this.actor = actor;
        this.procedures = procedures;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/councils/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String asked = variables == null ? null : (String) variables.get("council");
        if (asked != null && !isTheirs(asked)) {
            throw new NotFound("No such council");
        }
        if (asked != null && !worksForCouncil(new Council(asked)) && !isOfAHome(request)) {
            throw new NotFound("No such page");
        }
        return true;
    }

    /** What people of a home may ask for; the resources narrow it to their home. */
    private static boolean isOfAHome(HttpServletRequest request) {
        return request.getRequestURI().matches("/api/councils/[^/]+/(tasks(/.*)?|cases/[^/]+/offers)");
    }

    /** Whether they are in a group that is not of a home. */
    private boolean worksForCouncil(Council council) {
        return procedures.of(council).groups().entrySet().stream()
                .filter(group -> !group.getValue().perHome())
                .map(group -> council + "-" + group.getKey())
                .anyMatch(actor.get().groups()::contains);
    }

    private boolean isTheirs(String asked) {
        return Council.isValid(asked)
                && actor.get().councils().contains(new Council(asked))
                && (procedures.stopped().contains(new Council(asked))
                        || procedures.find(new Council(asked)).isPresent());
    }
}

package org.carejourney.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is acting, so that its own permissions hold for every call of a request. */
@Component
class EngineAuthentication extends OncePerRequestFilter {

    private final IdentityService identity;
    private final CurrentActor actor;

    EngineAuthentication(IdentityService identity, CurrentActor actor) {
        this.identity = identity;
        this.actor = actor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor person = actor.get();
        identity.setAuthentication(
                person.id(),
                person.groups().stream().toList(),
                person.councils().stream().map(Council::value).toList());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** It belongs into the security chains only, behind the sign-in. */
    @Configuration
    static class NotForEveryRequest {

        @Bean
        FilterRegistrationBean<EngineAuthentication> onlyInChains(EngineAuthentication filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}

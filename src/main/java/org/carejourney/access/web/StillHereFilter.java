package org.carejourney.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.carejourney.access.StillHere;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a session say who signed in, and nothing of what they may do: that is read anew for each request. */
@Component
class StillHereFilter extends OncePerRequestFilter {

    private final StillHere people;

    StillHereFilter(StillHere people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && before != null) {
            Optional<Authentication> now = people.now(before);
            if (now.isEmpty()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (now.get() != before) {
                SecurityContextHolder.setContext(new SecurityContextImpl(now.get()));
            }
        }
        chain.doFilter(request, response);
    }

    /** It belongs into the security chains only, behind the sign-in. */
    @Configuration
    static class NotForEveryRequest {

        @Bean
        FilterRegistrationBean<StillHereFilter> stillHereOnlyInChains(StillHereFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}

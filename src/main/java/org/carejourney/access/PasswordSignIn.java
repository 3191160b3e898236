package org.carejourney.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with name and password. Another way of signing in, such as OpenID Connect, is another provider like this. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final People people;

    PasswordSignIn(People people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return people.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .map(person -> UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

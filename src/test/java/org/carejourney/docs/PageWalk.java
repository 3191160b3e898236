package org.carejourney.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types what a page says into the service that runs, and holds the answers to what the page says of them. */
final class PageWalk {

    private static final Pattern SET = Pattern.compile("(\\w+)=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");
    private static final Pattern ANSWERS = Pattern.compile("answers (\\d+)");
    private static final Pattern KEEP = Pattern.compile("keep (\\S+) as (\\w+)");
    private static final Pattern IS = Pattern.compile("(\\S+) is (.*)");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> variables;
    private final String pagesPort = "http://localhost:8080";
    private final String port;

    PageWalk(int port, Map<String, String> environment) {
        this.port = "http://localhost:" + port;
        this.variables = new HashMap<>(environment);
    }

    /** @return whether something was asked of the service */
    boolean type(ProcedurePage.Call call) throws IOException, InterruptedException {
        String first = call.words().get(0);
        Matcher set = SET.matcher(first);
        if (set.matches()) {
            variables.put(set.group(1), value(set.group(2)).replace(pagesPort, port));
            return false;
        }
        assertThat(first).isEqualTo("curl");
        assertThat(call.claims()).as("what is said of %s", call.words()).isNotEmpty();
        HttpResponse<String> answer = http.send(request(call.words().iterator()), BodyHandlers.ofString());
        JsonNode body = answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
        for (String claim : call.claims()) {
            hold(claim, answer.statusCode(), body);
        }
        return true;
    }

    private HttpRequest request(Iterator<String> words) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String method = "GET";
        String body = null;
        words.next();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-u" ->
                    request.header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(value(words.next()).getBytes(StandardCharsets.UTF_8)));
                case "-H" -> {
                    String[] header = value(words.next()).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-X" -> method = words.next();
                case "-d" -> body = value(words.next());
                default -> request.uri(URI.create(value(word)));
            }
        }
        return request.method(
                        body == null ? method : "POST",
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private void hold(String claim, int status, JsonNode body) {
        Matcher answers = ANSWERS.matcher(claim);
        Matcher keep = KEEP.matcher(claim);
        Matcher is = IS.matcher(claim);
        if (answers.matches()) {
            assertThat(status).as("%s", body).isEqualTo(Integer.parseInt(answers.group(1)));
        } else if (keep.matches()) {
            variables.put(keep.group(2), at(body, keep.group(1)));
        } else {
            assertThat(is.matches()).as("a claim that is understood: %s", claim).isTrue();
            assertThat(at(body, is.group(1))).as(claim).isEqualTo(value(is.group(2)));
        }
    }

    private static String at(JsonNode body, String path) {
        JsonNode found =
                body.at(("." + path).replaceAll("\\.?\\[(\\d+)]", ".$1").replace('.', '/'));
        assertThat(found.isValueNode()).as("%s in %s", path, body).isTrue();
        return found.asText();
    }

    /** What a shell makes of a word: nothing is replaced between single quotes. */
    private String value(String word) {
        if (word.startsWith("'")) {
            return word.substring(1, word.length() - 1);
        }
        return VARIABLE.matcher(word.replace("\"", "")).replaceAll(found -> {
            assertThat(variables).as("what was kept").containsKey(found.group(1));
            return Matcher.quoteReplacement(variables.get(found.group(1)));
        });
    }
}

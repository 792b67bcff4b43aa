package dev.keywright.persistence.apikey;

import dev.keywright.application.token.LiveCredential;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.mapstruct.factory.Mappers;

/** What a statement answers that was asked about several keys at once. */
public final class LiveCredentials {

    private static final LiveCredentialRowMapper ROWS = Mappers.getMapper(LiveCredentialRowMapper.class);

    private LiveCredentials() {}

    /**
     * The answer to each question, in their order; empty to those that no row answers.
     *
     * @param query gives a {@link LiveCredentialRow} for each question whose key is live
     */
    public static List<Optional<LiveCredential>> answers(int questions, Query query) {
        List<Optional<LiveCredential>> answers = new ArrayList<>(Collections.nCopies(questions, Optional.empty()));
        query.mapTo(LiveCredentialRow.class)
                .forEach(row -> answers.set(row.question(), Optional.of(ROWS.toLiveCredential(row))));
        return answers;
    }
}

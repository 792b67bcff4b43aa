package dev.keywright.persistence.masterkey;

import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.WrappedThing;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.domain.masterkey.MasterKeyId;
import dev.keywright.persistence.internal.Database;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is encrypted in the tables {@code pepper}, {@code signing_key}, {@code integration} and {@code given_answer}. */
public final class PostgresWrappedThings implements WrappedThings {

    private final Database database;

    public PostgresWrappedThings(Database database) {
        this.database = database;
    }

    /** In the order of the primary key, so that each batch goes on in the index where the last one ended. */
    @Override
    public List<WrappedThing> notUnder(MasterKeyId key, Place.Kind kind, @Nullable Place after, int most) {
        String begin = after == null ? "" : " and {primary key} > {key}";
        String statement = WrappedColumn.of(kind).in("""
                select {id} as id, {workspace} as workspace_id, {wrapped} as wrapped
                from {table}
                where substring({wrapped} from 1 for length(:mark)) <> :mark""" + begin + """

                order by {primary key}
                limit :most
                """);
        return database.with(handle -> {
            var query = handle.createQuery(statement).bind("mark", key.mark()).bind("most", most);
            if (after != null) {
                query.bind("id", WrappedRow.id(after));
            }
            return query.mapTo(WrappedRow.class).map(row -> row.toThing(kind)).list();
        });
    }

    @Override
    public boolean replace(WrappedThing found, byte[] anew) {
        String statement = WrappedColumn.of(found.place().kind()).in("""
                update {table}
                set {wrapped} = :anew
                where {primary key} = {key} and {wrapped} = :found
                """);
        return database.with(handle -> handle.createUpdate(statement)
                        .bind("id", WrappedRow.id(found.place()))
                        .bind("found", found.bytes())
                        .bind("anew", anew)
                        .execute()
                == 1);
    }

    @Override
    public List<Count> count() {
        return Arrays.stream(Place.Kind.values()).flatMap(this::count).toList();
    }

    private Stream<Count> count(Place.Kind kind) {
        byte[] beginning = MasterKeyId.beginningOfMarks();
        String statement = WrappedColumn.of(kind).in("""
                select
                    case when substring({wrapped} from 1 for length(:beginning)) = :beginning
                        then substring({wrapped} from 1 for :length) end as mark,
                    count(*) as things
                from {table}
                group by 1
                """);
        return database
                .with(handle -> handle.createQuery(statement)
                        .bind("beginning", beginning)
                        .bind("length", beginning.length + MasterKeyId.BYTES)
                        .mapTo(CountRow.class)
                        .list())
                .stream()
                .map(row -> row.toCount(kind));
    }
}

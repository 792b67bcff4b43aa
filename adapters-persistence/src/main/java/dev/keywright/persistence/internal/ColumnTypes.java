package dev.keywright.persistence.internal;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.token.WrappedKey;
import dev.keywright.domain.workspace.WorkspaceId;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.codec.CodecFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.postgres.PostgresPlugin;

/** How the domain's types are kept in columns, and rows in records. */
final class ColumnTypes implements JdbiPlugin {

    private static final String ROWS_PACKAGE = "dev.keywright.persistence.";

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.installPlugin(new PostgresPlugin())
                .registerCodecFactory(ids())
                .registerArrayType(ClientId.class, "uuid", ClientId::value)
                .registerArrayType(TokenId.class, "uuid", TokenId::value)
                .registerArrayType(Instant.class, "timestamptz", instant -> instant.atOffset(ZoneOffset.UTC))
                .registerCodecFactory(values())
                .registerRowMapper(ColumnTypes::rowMapper);
        jdbi.getConfig(ReflectionMappers.class).setStrictMatching(true);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // A statement's arguments may be digests and hashes, and messages end in logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    private static CodecFactory ids() {
        return CodecFactory.builder()
                .addCodec(AuditEventId.class, ColumnCodec.uuid(AuditEventId::new, AuditEventId::value))
                .addCodec(ClientId.class, ColumnCodec.uuid(ClientId::new, ClientId::value))
                .addCodec(IntegrationId.class, ColumnCodec.uuid(IntegrationId::new, IntegrationId::value))
                .addCodec(InvitationId.class, ColumnCodec.uuid(InvitationId::new, InvitationId::value))
                .addCodec(KeyId.class, ColumnCodec.text(KeyId::new, KeyId::value))
                .addCodec(SecretId.class, ColumnCodec.uuid(SecretId::new, SecretId::value))
                .addCodec(SessionId.class, ColumnCodec.uuid(SessionId::new, SessionId::value))
                .addCodec(ShareId.class, ColumnCodec.uuid(ShareId::new, ShareId::value))
                .addCodec(TokenId.class, ColumnCodec.uuid(TokenId::new, TokenId::value))
                .addCodec(UserId.class, ColumnCodec.uuid(UserId::new, UserId::value))
                .addCodec(WorkspaceId.class, ColumnCodec.uuid(WorkspaceId::new, WorkspaceId::value))
                .build();
    }

    private static CodecFactory values() {
        return CodecFactory.builder()
                .addCodec(AuditAction.class, ColumnCodec.text(ColumnTypes::action, AuditAction::text))
                .addCodec(AuditEvent.Outcome.class, ColumnCodec.lowerCase(AuditEvent.Outcome.class))
                .addCodec(Description.class, ColumnCodec.text(Description::new, Description::value))
                .addCodec(EmailAddress.class, ColumnCodec.text(EmailAddress::new, EmailAddress::value))
                .addCodec(Instant.class, ColumnCodec.instant())
                .addCodec(KeyType.class, ColumnCodec.lowerCase(KeyType.class))
                .addCodec(MemberStatus.class, ColumnCodec.lowerCase(MemberStatus.class))
                .addCodec(Name.class, ColumnCodec.text(Name::new, Name::value))
                .addCodec(Principal.Kind.class, ColumnCodec.lowerCase(Principal.Kind.class))
                .addCodec(RoleName.class, ColumnCodec.text(RoleName::new, RoleName::value))
                .addCodec(Share.Side.class, ColumnCodec.lowerCase(Share.Side.class))
                .addCodec(ShareState.class, ColumnCodec.lowerCase(ShareState.class))
                .addCodec(SigningAlgorithm.class, ColumnCodec.lowerCase(SigningAlgorithm.class))
                .addCodec(Target.Kind.class, ColumnCodec.lowerCase(Target.Kind.class))
                .addCodec(WrappedKey.class, ColumnCodec.bytes(WrappedKey::new, WrappedKey::bytes))
                .build();
    }

    private static AuditAction action(String text) {
        return AuditAction.parse(text)
                .orElseThrow(() -> new IllegalStateException("storage holds an action that isn't known: " + text));
    }

    /** Every record of this module that is asked for is a row, mapped by its constructor. */
    private static Optional<RowMapper<?>> rowMapper(Type type, ConfigRegistry config) {
        return type instanceof Class<?> row && row.isRecord() && row.getName().startsWith(ROWS_PACKAGE)
                ? Optional.of(ConstructorMapper.of(constructor(row)))
                : Optional.empty();
    }

    /** Rows are no business of other packages; only those that are nested in others, which Jdbi finds for itself, must be public. */
    private static Constructor<?> constructor(Class<?> row) {
        Constructor<?> constructor = row.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }
}

package dev.keywright.bootstrap.http;

import dev.keywright.bootstrap.config.ProxyHeader;
import dev.keywright.bootstrap.config.Settings.Proxies;
import dev.keywright.domain.network.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * Finds out where requests come from: from the peer of the connection, unless that is a trusted proxy. Then from whom the proxies name, of
 * whom the rightmost counts that isn't a trusted proxy: what stands left of it, its sender made up, or may have.
 */
public final class ClientAddresses {

    /** Trusts nobody: each request comes from the peer. */
    static final ClientAddresses PEERS = new ClientAddresses(new Proxies(List.of(), ProxyHeader.X_FORWARDED_FOR));

    private final Proxies proxies;

    public ClientAddresses(Proxies proxies) {
        this.proxies = proxies;
    }

    String of(Request request) {
        String peer = Request.getRemoteAddr(request);
        if (proxies.trusted().isEmpty()) {
            return peer;
        }
        return ForwardedFor.parse(peer)
                .filter(this::isTrusted)
                .map(proxy -> client(proxy, request).toString())
                .orElse(peer);
    }

    /** The last of the proxies, where what is left of it isn't an address. */
    private IpAddress client(IpAddress peer, Request request) {
        IpAddress nearest = peer;
        List<String> named = new ArrayList<>();
        for (String value : request.getHeaders().getValuesList(proxies.header().field())) {
            named.addAll(ForwardedFor.in(value, proxies.header()));
        }
        for (int i = named.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            Optional<IpAddress> next = ForwardedFor.parse(named.get(i));
            if (next.isEmpty()) {
                return nearest;
            }
            nearest = next.get();
        }
        return nearest;
    }

    private boolean isTrusted(IpAddress address) {
        return proxies.trusted().stream().anyMatch(network -> network.contains(address));
    }
}

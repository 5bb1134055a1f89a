package org.seraicrm.webhooks.internal.camel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses of the public internet only, so that a receiver's address can't reach into the network the
 * server stands in. Asked for every connection: a name that changes its address gains nothing.
 */
final class PublicAddresses extends SystemDefaultDnsResolver {

    /** A name leads to no address of the public internet. */
    static final class PrivateAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddress(String host) {
            super(host + " is in a private network");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = super.resolve(host);
        List<InetAddress> open =
                Arrays.stream(found).filter(PublicAddresses::open).toList();
        if (open.isEmpty()) {
            throw new PrivateAddress(host);
        }
        return open.toArray(InetAddress[]::new);
    }

    static boolean open(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !(address instanceof Inet6Address six ? reserved(six) : reserved(address));
    }

    /** Unique local (RFC 4193), and what carries an IPv4 address inside: mapped, NAT64 (RFC 6052), 6to4. */
    private static boolean reserved(Inet6Address address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return (first & 0xfe00) == 0xfc00 || first == 0x2002 || first == 0x0064 || first == 0;
    }

    /** "This network", carrier-grade NAT (RFC 6598), protocol assignments, benchmarks, and above multicast. */
    private static boolean reserved(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }
}

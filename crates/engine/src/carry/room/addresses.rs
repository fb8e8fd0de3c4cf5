//! Where this laptop can be reached in the room: its addresses in private networks, and what somebody typed of another's.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use keys::pairing;

use crate::{Failure, Result};

/// Networks between the programs of one laptop: nobody else is in them.
const INNER: [&str; 5] = ["docker", "veth", "br-", "virbr", "podman"];

/// This laptop's addresses in private networks, the one that most traffic takes first.
///
/// A public address is not among them: whoever wants that has to name it.
pub(super) fn offered() -> Vec<IpAddr> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let outward = all.into_iter().filter(|one| !INNER.iter().any(|inner| one.name.starts_with(inner)));
    let mut found: Vec<IpAddr> = outward.map(|one| one.ip()).filter(is_private).collect();
    let usual = usual();
    found.sort_by_key(|ip| (Some(*ip) != usual, *ip));
    found.dedup();
    found
}

/// The address that this laptop would send from. Nothing is sent: a UDP socket only looks up the way.
fn usual() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

fn is_private(ip: &IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unique_local(),
    }
}

/// Address and code of another laptop, typed apart or pasted as one line.
///
/// # Errors
/// `invalid` with the field that has to be mended.
pub(super) fn typed(address: &str, code: Option<&str>) -> Result<(SocketAddr, String)> {
    let address = address.trim();
    let (first, behind) = address.split_once(char::is_whitespace).unwrap_or((address, ""));
    let at = first.parse().map_err(|_| Failure::invalid("address", "room_address"))?;
    let code = code.map(str::trim).filter(|code| !code.is_empty()).unwrap_or(behind);
    let code = pairing::read_code(code).ok_or_else(|| Failure::invalid("code", "room_code_form"))?;
    Ok((at, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_private_addresses_are_offered() {
        for (text, wanted) in [
            ("192.168.1.20", true),
            ("10.0.0.7", true),
            ("172.20.1.1", true),
            ("169.254.9.9", true),
            ("fd00::7", true),
            ("127.0.0.1", false),
            ("8.8.8.8", false),
            ("0.0.0.0", false),
            ("2001:db8::1", false),
            ("::1", false),
        ] {
            assert_eq!(is_private(&text.parse().unwrap()), wanted, "{text}");
        }
        assert!(offered().iter().all(is_private));
    }

    #[test]
    fn a_line_is_pasted_whole_or_typed_apart() {
        let wanted = ("192.168.1.20:40123".parse().unwrap(), "482193".to_owned());
        assert_eq!(typed(" 192.168.1.20:40123 482 193\n", None).unwrap(), wanted);
        assert_eq!(typed("192.168.1.20:40123", Some("482-193")).unwrap(), wanted);
        assert_eq!(typed("192.168.1.20:40123 482 193", Some(" ")).unwrap(), wanted);
        assert_eq!(typed("[fd00::7]:4", Some("482193")).unwrap().0, "[fd00::7]:4".parse().unwrap());
        for (address, code, field) in
            [("192.168.1.20", Some("482193"), "address"), ("server.example:80", Some("482193"), "address"), ("10.0.0.1:1", None, "code")]
        {
            assert_eq!(typed(address, code).unwrap_err().field.as_deref(), Some(field), "{address}");
        }
    }
}

"""Which way a package takes to a destination."""

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.services.ports.destinations import Carrier


def carry_to(destination: Destination, secret: str) -> Carrier:
    """The way to `destination` (`services.ports.destinations.Carriers`). Each is loaded when it is needed: they are large."""
    match destination.kind:
        case DestinationKind.FOLDER | DestinationKind.ZIP:
            from editor_desk.exchange.destinations.disk import DiskCarrier

            return DiskCarrier(destination)
        case DestinationKind.SFTP:
            from editor_desk.exchange.destinations.sftp import SftpCarrier

            return SftpCarrier(destination, secret)
        case DestinationKind.WORDPRESS:
            from editor_desk.exchange.destinations.wordpress import WordPressCarrier

            return WordPressCarrier(destination, secret)
        case DestinationKind.S3:
            from editor_desk.exchange.destinations.s3 import S3Carrier

            return S3Carrier(destination, secret)

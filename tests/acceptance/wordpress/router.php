<?php
/* For PHP's own server: files as they are, all else through WordPress. */
$path = __DIR__ . urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_file( $path ) && 'php' !== pathinfo( $path, PATHINFO_EXTENSION ) ) {
	return false;
}
if ( is_file( $path ) ) {
	require $path;
	return true;
}
if ( is_dir( $path ) && is_file( rtrim( $path, '/' ) . '/index.php' ) && '/' !== $_SERVER['REQUEST_URI'] ) {
	require rtrim( $path, '/' ) . '/index.php';
	return true;
}
require __DIR__ . '/index.php';

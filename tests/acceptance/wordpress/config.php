<?php
/* The site under test: a database in one file, no mail, no cron, no network but this machine. */
$editor_desk = json_decode( file_get_contents( __DIR__ . '/editor-desk.json' ), true );
define( 'DB_NAME', 'desk' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'DB_DIR', __DIR__ . '/database/' );
define( 'DB_FILE', 'site.sqlite' );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_HOME', $editor_desk['address'] );
define( 'WP_SITEURL', $editor_desk['address'] );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'acceptance ' . $name . ' key' );
	define( $name . '_SALT', 'acceptance ' . $name . ' salt' );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';

<?php
/* Sets the site up, and prints the application password of its only user as JSON. */
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$made = wp_install( 'جريدة المرفأ', 'chief', 'chief@almarfa.invalid', true, '', 'not a secret: it ends with the test', 'ar' );
wp_delete_post( 1, true );
wp_delete_post( 2, true );
wp_delete_post( 3, true );
update_option( 'timezone_string', 'Africa/Cairo' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'WPLANG', 'ar' );
switch_theme( 'twentytwentythree' );
flush_rewrite_rules();
list( $password ) = WP_Application_Passwords::create_new_application_password( $made['user_id'], array( 'name' => 'desk' ) );
echo wp_json_encode( array( 'user' => 'chief', 'password' => $password, 'version' => get_bloginfo( 'version' ) ) );

<?php
/* Importers fetch pictures from this machine here; on a site of readers WordPress rightly refuses that. */
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		global $editor_desk;
		return array_merge( $ports, $editor_desk['ports'] );
	}
);
add_filter( 'pre_wp_mail', '__return_true' );
/* What a check wants to go wrong: requests that change a post so (`title`, `status`) are refused, or wait while the file is there. */
add_filter(
	'rest_pre_dispatch',
	function ( $result, $server, $request ) {
		$file  = ABSPATH . 'editor-desk-fault.json';
		$fault = is_file( $file ) ? json_decode( file_get_contents( $file ), true ) : null;
		if ( ! $fault || 'POST' !== $request->get_method() || 0 !== strpos( $request->get_route(), '/wp/v2/posts/' )
			|| $fault['status'] !== $request['status'] || ( $fault['title'] && $fault['title'] !== $request['title'] ) ) {
			return $result;
		}
		if ( $fault['waits'] ) {
			for ( $steps = 0; is_file( $file ) && $steps < 200; $steps++ ) {
				usleep( 50000 );
				clearstatcache();
			}
			return new WP_Error( 'desk_gone', 'nobody waits any more', array( 'status' => 500 ) );
		}
		return new WP_Error( 'desk_refused', 'a plug-in of the site says no', array( 'status' => $fault['code'] ) );
	},
	10,
	3
);

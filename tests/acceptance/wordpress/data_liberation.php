<?php
/* Loads a WXR file through the importer of WordPress's own Data Liberation project: ARCHIVE FILE SITE MEDIA */
list( , $archive, $file, $site, $media ) = $argv;
require __DIR__ . '/wp-load.php';
require_once 'phar://' . $archive . '/vendor/autoload.php';
$importer = \WordPress\DataLiberation\Importer\StreamImporter::create_for_wxr_file(
	$file,
	array( 'source_site_url' => $site, 'source_media_root_urls' => array( $media ) )
);
$steps = 0;
do {
	while ( $importer->next_step() ) {
		if ( ++$steps > 20000 ) {
			fwrite( STDERR, "the importer does not come to an end\n" );
			exit( 1 );
		}
	}
} while ( $importer->advance_to_next_stage() );
echo wp_json_encode( array( 'steps' => $steps ) );

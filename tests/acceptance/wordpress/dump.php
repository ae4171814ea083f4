<?php
/* Prints as JSON what the site holds. */
require __DIR__ . '/wp-load.php';
$names = function ( $post, $taxonomy ) {
	return wp_list_pluck( wp_get_object_terms( $post->ID, $taxonomy ), 'name' );
};
$found = array( 'posts' => array(), 'media' => array(), 'terms' => array() );
foreach ( get_posts( array( 'post_type' => array( 'post', 'attachment' ), 'post_status' => 'any', 'numberposts' => -1, 'orderby' => 'ID', 'order' => 'ASC' ) ) as $post ) {
	$picture = 'attachment' === $post->post_type;
	$found[ $picture ? 'media' : 'posts' ][] = array(
		'id'         => $post->ID,
		'title'      => $post->post_title,
		'slug'       => urldecode( $post->post_name ),
		'status'     => $post->post_status,
		'parent'     => $post->post_parent,
		'author'     => get_the_author_meta( 'display_name', $post->post_author ),
		'content'    => $post->post_content,
		'excerpt'    => $post->post_excerpt,
		'date'       => $post->post_date,
		'date_gmt'   => $post->post_date_gmt,
		'guid'       => $post->guid,
		'link'       => get_permalink( $post ),
		'categories' => $names( $post, 'category' ),
		'tags'       => $names( $post, 'post_tag' ),
		'thumbnail'  => (int) get_post_thumbnail_id( $post ),
		'alt'        => get_post_meta( $post->ID, '_wp_attachment_image_alt', true ),
		'uri'        => get_post_meta( $post->ID, '_editor_desk_uri', true ),
		'url'        => $picture ? wp_get_attachment_url( $post->ID ) : '',
		'file'       => $picture ? is_file( get_attached_file( $post->ID ) ) : null,
		'meta'       => $picture ? wp_get_attachment_metadata( $post->ID )['image_meta'] ?? null : null,
	);
}
foreach ( get_terms( array( 'taxonomy' => array( 'category', 'post_tag' ), 'hide_empty' => false ) ) as $term ) {
	$found['terms'][] = array( $term->taxonomy, $term->name, urldecode( $term->slug ) );
}
echo wp_json_encode( $found, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );

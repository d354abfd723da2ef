<?php
/**
 * The FAQ in a theme: its module, on the pages that show it, and the tag as a shortcode.
 *
 * Put the folder dist/ of faq-embed into the theme as faq-embed/, and your compiled FAQ beside it as faq.json.
 */

/** The tag, with a link for visitors without JavaScript: [northwind_faq], or in a template northwind_faq(). */
function northwind_faq() {
	wp_enqueue_script_module( 'faq-embed', get_stylesheet_directory_uri() . '/faq-embed/faq-embed.js' );
	return sprintf(
		'<faq-embed src="%s" style="display: block; min-height: 48rem"><a href="%s">Book an appointment</a></faq-embed>',
		esc_url( get_stylesheet_directory_uri() . '/faq.json' ),
		esc_url( 'https://outlook.office.com/book/northwind@example.com/' )
	);
}
add_shortcode( 'northwind_faq', 'northwind_faq' );

<?php
/**
 * The page whose address ends in /faq/.
 */

get_header();
?>
<main id="primary" class="site-main">
	<?php
	while ( have_posts() ) {
		the_post();
		the_title( '<h1>', '</h1>' );
		the_content();
	}
	echo northwind_faq(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped where it is made.
	?>
</main>
<?php
get_footer();

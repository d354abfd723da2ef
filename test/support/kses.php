<?php
/** What WordPress's rules for authors leave of each HTML text in a JSON list on standard input; argument: its folder. */
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');
foreach (['plugin', 'load', 'functions', 'formatting', 'kses'] as $file) {
    require ABSPATH . WPINC . "/$file.php";
}
// As wp-includes/default-filters.php has it.
add_filter('pre_kses', 'wp_pre_kses_less_than');
add_filter('pre_option_blog_charset', fn () => 'UTF-8');

/** In place of the database: the one setting that is asked for. */
function wp_cache_get($key)
{
    return $key === 'alloptions' ? ['blog_charset' => 'UTF-8'] : false;
}

$texts = json_decode(stream_get_contents(STDIN), false, 512, JSON_THROW_ON_ERROR);
echo json_encode(
    [
        'kept' => array_map('wp_kses_post', $texts),
        // What a page from the classic editor shows: paragraphs are put around what it takes for some.
        'shown' => array_map(fn ($text) => wpautop(wp_kses_post($text)), $texts),
    ],
    JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
);

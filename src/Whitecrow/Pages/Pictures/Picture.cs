namespace Whitecrow.Pages.Pictures;

/// <summary>A drawing, without the element around it: the template writes that, and with it the text alternative.</summary>
/// <remarks>
/// A template that prints the title beside the picture hides the picture from screen readers, another one names it.
/// Both texts are for readers and belong to the labels, so neither can be said here. Colours come from the style
/// sheet through <paramref name="Classes"/>, so that one drawing serves light, dark and print.
/// </remarks>
/// <param name="Classes">For the <c>class</c> of the <c>svg</c> element.</param>
/// <param name="Width">Width of the view box, which begins at 0 0.</param>
/// <param name="Height">Height of the view box.</param>
/// <param name="Body">Markup to go inside the <c>svg</c> element; escaped already.</param>
public sealed record Picture(string Classes, int Width, int Height, string Body);

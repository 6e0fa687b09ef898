using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A part of a parsed template; never changes.</summary>
internal abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

/// <summary>Something that has a value.</summary>
internal abstract class Expression(SourceSpan span) : Node(span)
{
    /// <summary>The value; functions that are only named are called for it.</summary>
    public abstract object? Evaluate(TemplateContext context);

    /// <summary>The value itself, even if it is a function.</summary>
    public virtual object? Resolve(TemplateContext context) => Evaluate(context);

    /// <summary>Prints the value.</summary>
    /// <param name="at">The statement that prints it.</param>
    public virtual void Print(TemplateContext context, SourceSpan at) => context.Write(at, Evaluate(context));
}

/// <summary>Something that does something.</summary>
internal abstract class Statement(SourceSpan span) : Node(span)
{
    public abstract void Execute(TemplateContext context);
}

using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>One argument of a call: <c>a</c>, <c>name: a</c>, <c>^list</c>.</summary>
/// <param name="name">Null when it has none.</param>
/// <param name="expands">Whether it stands for all items of a list.</param>
internal sealed class Argument(SourceSpan span, string? name, Expression value, bool expands) : Node(span)
{
    public string? Name { get; } = name;
    public Expression Value { get; } = value;
    public bool Expands { get; } = expands;
}

/// <summary><c>f a b c: d</c>, <c>f(a, b)</c>, <c>x | f a</c></summary>
internal sealed class Call(SourceSpan span, Expression target, Expression? piped, Argument[] arguments)
    : Expression(span)
{
    /// <summary>Whether the arguments are handed over as they stand, none named or expanded.</summary>
    private readonly bool isPlain = Array.TrueForAll(arguments, a => a.Name is null && !a.Expands);

    private readonly Node[] places = piped is null ? arguments : [piped, .. arguments];

    public Expression Target { get; } = target;
    public Expression? Piped { get; } = piped;
    public Argument[] Arguments { get; } = arguments;

    /// <summary>Whether the arguments stand in parentheses: <c>f(a, b)</c>.</summary>
    public bool HasParentheses { get; init; }

    public override object? Evaluate(TemplateContext context) =>
        Prepare(context, out var arguments)?.Invoke(context, arguments);

    public override void Print(TemplateContext context, SourceSpan at) =>
        Prepare(context, out var arguments)?.Print(context, arguments, at);

    // Null for a function that is not there and need not be.
    private Callable? Prepare(TemplateContext context, out CallArguments arguments)
    {
        TemplateContext.GuardStack(Span);
        // The piped value comes first in the text and so is looked at first.
        var first = Piped?.Evaluate(context);
        var value = Target.Resolve(context);
        if (value is Callable function)
        {
            arguments = isPlain ? PlainArguments(context, first) : AllArguments(context, first);
            return function;
        }
        arguments = default;
        return value is null && context.EnableRelaxedFunctionAccess ? null : throw NotAFunction(context, value);
    }

    /// <summary>The same call with another first argument.</summary>
    public Call WithPiped(Expression left) => new(Span, Target, left, Arguments);

    private ScriptRuntimeException NotAFunction(TemplateContext context, object? value)
    {
        var name = (Target as PathExpression)?.Name;
        return new(
            Target.Span,
            Target is MemberExpression member && member.IsInLibrary(context)
                    ? $"MiniScriban does not know `{name}`; the Scriban package may"
                : value is null ? $"there is no function `{name ?? "null"}`"
                : $"`{name ?? Kinds.NameOf(value)}` is not a function"
        );
    }

    private CallArguments PlainArguments(TemplateContext context, object? first)
    {
        var offset = Piped is null ? 0 : 1;
        var values = new object?[Arguments.Length + offset];
        if (offset == 1)
        {
            values[0] = first;
        }
        for (var i = 0; i < Arguments.Length; i++)
        {
            values[i + offset] = Arguments[i].Value.Evaluate(context);
        }
        return new(this, values, places, []);
    }

    private CallArguments AllArguments(TemplateContext context, object? first)
    {
        var values = new List<object?>();
        var positions = new List<Node>();
        var named = new List<NamedArgument>();
        if (Piped is not null)
        {
            values.Add(first);
            positions.Add(Piped);
        }
        foreach (var argument in Arguments)
        {
            var value = argument.Value.Evaluate(context);
            if (argument.Name is not null)
            {
                named.Add(new(argument.Name, value, argument.Span));
            }
            else if (argument.Expands && value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    context.CountStepOf(items, argument.Span);
                    values.Add(item);
                    positions.Add(argument);
                }
            }
            else
            {
                values.Add(value);
                positions.Add(argument);
            }
        }
        return new(this, [.. values], [.. positions], [.. named]);
    }
}

/// <summary><c>@f</c></summary>
internal sealed class Alias(SourceSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    public override object? Evaluate(TemplateContext context) =>
        Inner is Nested { Inner: var expression } ? expression.Resolve(context) : Inner.Resolve(context);
}

/// <summary><c>do; … end</c> as a value</summary>
internal sealed class AnonymousFunction(SourceSpan span, FunctionDefinition definition) : Expression(span)
{
    public override object? Evaluate(TemplateContext context) => new TemplateFunction(definition);
}
